//! The tables, as the migrations in `migrations/all` make them. `tests/it/db` compares both.

diesel::table! {
    customers (id) {
        id -> Text,
        name -> Text,
        created_at -> BigInt,
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

diesel::joinable!(memberships -> people (person_id));
diesel::joinable!(memberships -> customers (customer_id));
diesel::joinable!(sending_domains -> customers (customer_id));
diesel::joinable!(dkim_keys -> sending_domains (domain_id));
diesel::joinable!(checks -> sending_domains (domain_id));
diesel::joinable!(senders -> sending_domains (domain_id));

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
    retired_names
);
