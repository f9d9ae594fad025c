# What there is to do here. `make test` is what decides whether a change is good; .ci/run calls it and nothing else.

.PHONY: demo test lint bench setup

# Walk the whole road in the browser without owning a domain.
demo:
	cargo run --release --locked -- demo

# Formatting, lints, then every test; lines with SKIPPED name what this machine could not run.
test: setup lint
	cargo test --locked --no-fail-fast

lint:
	cargo fmt --check
	cargo clippy --locked --all-targets -- --deny warnings

# The figures that were promised: see benches/.
bench: setup
	cargo bench --locked

# Finds or fetches the programs that the tests drive: PostgreSQL, Knot, Unbound, Postfix, Chromium …
setup:
	@tests/setup
