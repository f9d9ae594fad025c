//! Hands the command line to `frankmark::cli`; the exit code is its answer.

fn main() -> std::process::ExitCode {
    frankmark::cli::main()
}
