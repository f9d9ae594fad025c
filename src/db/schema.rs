//! The tables, as the migrations make them. `tests/it/db` compares both.

diesel::table! {
    customers (id) {
        id -> Text,
        name -> Text,
        created_at -> BigInt,
        first_ready_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    people (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        password_hash -> Text,
        locale -> Text,
        colours -> Text,
        created_at -> BigInt,
        disabled_at -> Nullable<BigInt>,
        staff_role -> Nullable<Text>,
    }
}

diesel::table! {
    memberships (person_id, customer_id) {
        person_id -> Text,
        customer_id -> Text,
        role -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    sessions (key_hash) {
        key_hash -> Text,
        state -> Text,
        person_id -> Nullable<Text>,
        created_at -> BigInt,
        idle_until -> BigInt,
        absolute_until -> BigInt,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    setup_links (token_hash) {
        token_hash -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    rate_limits (subject) {
        subject -> Text,
        failures -> Integer,
        allowed_at -> BigInt,
        updated_at -> BigInt,
    }
}

diesel::table! {
    sending_domains (id) {
        id -> Text,
        customer_id -> Text,
        name -> Text,
        zone -> Nullable<Text>,
        ownership -> Text,
        proven_at -> Nullable<BigInt>,
        proof_lost_at -> Nullable<BigInt>,
        proof_lost_answers -> Integer,
        held_elsewhere -> Bool,
        challenge -> Text,
        challenge_made_at -> BigInt,
        earlier_challenges -> Text,
        selector_tag -> Text,
        standing -> Text,
        standing_since -> BigInt,
        could_not_check_since -> Nullable<BigInt>,
        ready_since -> Nullable<BigInt>,
        validated_at -> Nullable<BigInt>,
        checked_at -> Nullable<BigInt>,
        next_check_at -> BigInt,
        claimed_by -> Nullable<Text>,
        claimed_until -> Nullable<BigInt>,
        generation -> Integer,
        observed -> Nullable<Text>,
        full_names -> Bool,
        dns_manager -> Nullable<Text>,
        created_at -> BigInt,
        urgency -> Integer,
        search_name -> Text,
        remark -> Nullable<Text>,
        handed_over_at -> Nullable<BigInt>,
        key_label -> Nullable<Text>,
    }
}

diesel::table! {
    dkim_keys (id) {
        id -> Text,
        domain_id -> Text,
        selector -> Text,
        algorithm -> Text,
        sealed_private -> Text,
        public_key -> Text,
        seen_at -> Nullable<BigInt>,
        created_at -> BigInt,
        state -> Text,
        state_since -> BigInt,
    }
}

diesel::table! {
    checks (id) {
        id -> Text,
        domain_id -> Text,
        asked_by -> Text,
        checked_at -> BigInt,
        standing_before -> Text,
        standing_after -> Text,
        could_not_check -> Bool,
        duration_ms -> BigInt,
        queries -> Integer,
        report -> Text,
        changed -> Bool,
    }
}

diesel::table! {
    senders (id) {
        id -> Text,
        customer_id -> Text,
        domain_id -> Text,
        display_name -> Text,
        local_part -> Text,
        address -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    audit_log (id) {
        id -> Text,
        at -> BigInt,
        customer_id -> Nullable<Text>,
        actor -> Text,
        action -> Text,
        object -> Text,
        details -> Text,
    }
}

diesel::table! {
    retired_names (name) {
        name -> Text,
        retired_at -> BigInt,
    }
}

diesel::table! {
    domain_counts (customer_id, standing) {
        customer_id -> Text,
        standing -> Text,
        domains -> Integer,
    }
}

diesel::table! {
    bulk_checks (id) {
        id -> Text,
        customer_id -> Text,
        asked_by -> Text,
        state -> Text,
        domains -> Integer,
        created_at -> BigInt,
        ended_at -> Nullable<BigInt>,
        hidden_at -> Nullable<BigInt>,
        served_at -> BigInt,
        slowed_host -> Nullable<Text>,
    }
}

diesel::table! {
    bulk_check_domains (bulk_check_id, domain_id) {
        bulk_check_id -> Text,
        domain_id -> Text,
        outcome -> Nullable<Text>,
        claimed_until -> Nullable<BigInt>,
        done_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    handovers (domain_id) {
        domain_id -> Text,
        customer_id -> Text,
        locale -> Text,
        recipient -> Text,
        needed_by -> Text,
        note -> Text,
        contact_name -> Text,
        contact_email -> Text,
        contact_phone -> Text,
        changed_at -> BigInt,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        episode -> Text,
        kind -> Text,
        customer_id -> Nullable<Text>,
        domain_id -> Nullable<Text>,
        recipient -> Text,
        sender -> Text,
        subject -> Text,
        text -> Text,
        message -> Text,
        stop_hash -> Text,
        state -> Text,
        tries -> Integer,
        next_try_at -> BigInt,
        claimed_by -> Nullable<Text>,
        claimed_until -> Nullable<BigInt>,
        last_reply -> Nullable<Text>,
        created_at -> BigInt,
        ended_at -> Nullable<BigInt>,
        recipient_key -> Text,
    }
}

diesel::table! {
    mail_stops (address_hash) {
        address_hash -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    mail_proofs (token_hash) {
        token_hash -> Text,
        domain_id -> Text,
        domain_name -> Text,
        customer_id -> Text,
        recipient -> Text,
        asked_by -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    domain_changes (id) {
        id -> Text,
        domain_id -> Text,
        at -> BigInt,
        check_id -> Nullable<Text>,
        kind -> Text,
        details -> Text,
    }
}

diesel::table! {
    receipts (id) {
        id -> Text,
        number -> Text,
        check_id -> Text,
        domain_id -> Text,
        customer_id -> Text,
        made_at -> BigInt,
        asked_by -> Text,
        standing -> Text,
        content -> Text,
    }
}

diesel::table! {
    receipt_links (token_hash) {
        token_hash -> Text,
        receipt_id -> Text,
        made_by -> Text,
        made_at -> BigInt,
    }
}

diesel::table! {
    mailboxes (id) {
        id -> Text,
        customer_id -> Text,
        login -> Text,
        name -> Text,
        hosted -> Bool,
        active -> Bool,
        created_at -> BigInt,
        changed_at -> BigInt,
    }
}

diesel::table! {
    grants (id) {
        id -> Text,
        customer_id -> Text,
        mailbox_id -> Text,
        domain_id -> Text,
        sender_id -> Nullable<Text>,
        with_subdomains -> Bool,
        granted_by -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    decisions (id) {
        id -> Text,
        at -> BigInt,
        customer_id -> Nullable<Text>,
        login -> Text,
        door -> Text,
        stage -> Text,
        outcome -> Text,
        reason -> Text,
        envelope -> Text,
        address -> Text,
        client -> Text,
    }
}

diesel::table! {
    observed_refusals (login, address) {
        login -> Text,
        address -> Text,
        customer_id -> Nullable<Text>,
        reason -> Text,
        times -> BigInt,
        first_at -> BigInt,
        last_at -> BigInt,
        last_decision -> Text,
    }
}

diesel::table! {
    mail_doors (id) {
        id -> Text,
        host -> Text,
        version -> Text,
        listening -> Text,
        started_at -> BigInt,
        seen_at -> BigInt,
        connections -> BigInt,
        current_at -> BigInt,
    }
}

diesel::table! {
    mail_minutes (minute, door_id) {
        minute -> BigInt,
        door_id -> Text,
        permitted -> BigInt,
        rejected -> BigInt,
        deferred -> BigInt,
        observed -> BigInt,
        signed -> BigInt,
        unsigned -> BigInt,
        dropped -> BigInt,
    }
}

diesel::table! {
    api_tokens (id) {
        id -> Text,
        name -> Text,
        start -> Text,
        token_hash -> Text,
        scopes -> Text,
        created_at -> BigInt,
        expires_at -> Nullable<BigInt>,
        used_at -> Nullable<BigInt>,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    permission_changes (seq) {
        seq -> BigInt,
        epoch -> BigInt,
        kind -> Text,
        object -> Text,
    }
}

diesel::joinable!(memberships -> people (person_id));
diesel::joinable!(memberships -> customers (customer_id));
diesel::joinable!(sending_domains -> customers (customer_id));
diesel::joinable!(dkim_keys -> sending_domains (domain_id));
diesel::joinable!(checks -> sending_domains (domain_id));
diesel::joinable!(senders -> sending_domains (domain_id));
diesel::joinable!(bulk_check_domains -> bulk_checks (bulk_check_id));
diesel::joinable!(domain_changes -> sending_domains (domain_id));
diesel::joinable!(receipts -> sending_domains (domain_id));
diesel::joinable!(receipt_links -> receipts (receipt_id));
diesel::joinable!(mailboxes -> customers (customer_id));
diesel::joinable!(grants -> mailboxes (mailbox_id));
diesel::joinable!(grants -> sending_domains (domain_id));
diesel::joinable!(grants -> senders (sender_id));

diesel::allow_tables_to_appear_in_same_query!(
    customers,
    people,
    memberships,
    sessions,
    setup_links,
    rate_limits,
    sending_domains,
    dkim_keys,
    checks,
    senders,
    audit_log,
    retired_names,
    domain_counts,
    bulk_checks,
    bulk_check_domains,
    handovers,
    outbox,
    mail_stops,
    mail_proofs,
    domain_changes,
    receipts,
    receipt_links,
    mailboxes,
    grants,
    decisions,
    observed_refusals,
    mail_doors,
    mail_minutes,
    api_tokens,
    permission_changes
);
