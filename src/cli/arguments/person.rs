//! `frankmark person …`

use crate::people::{Role, StaffRole};
use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Person {
    /// Let somebody sign in for a customer. The password is read from standard input.
    Add {
        /// The e-mail address with which they sign in.
        email: String,
        /// The customer, by name or id.
        #[arg(long)]
        customer: String,
        /// Their name.
        #[arg(long)]
        name: String,
        /// What they may do.
        #[arg(long, default_value = "owner")]
        role: RoleArgument,
        /// Read the password from the first line of this file instead.
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    /// Make somebody one of the people who see to this installation, or take it back.
    Staff {
        /// The e-mail address with which they sign in.
        email: String,
        role: StaffArgument,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum StaffArgument {
    /// Sees everything that concerns the mail server.
    Operator,
    /// Looks, and explains.
    Support,
    /// Only works for their customers.
    None,
}

impl From<StaffArgument> for Option<StaffRole> {
    fn from(role: StaffArgument) -> Self {
        match role {
            StaffArgument::Operator => Some(StaffRole::Operator),
            StaffArgument::Support => Some(StaffRole::Support),
            StaffArgument::None => None,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum RoleArgument {
    /// Looks.
    Reader,
    /// Adds, validates and deletes domains and senders.
    Manager,
    /// Also decides about people.
    Owner,
}

impl From<RoleArgument> for Role {
    fn from(role: RoleArgument) -> Self {
        match role {
            RoleArgument::Reader => Self::Reader,
            RoleArgument::Manager => Self::Manager,
            RoleArgument::Owner => Self::Owner,
        }
    }
}
