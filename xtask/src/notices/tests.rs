//! The committed notices are current.

use super::*;

#[test]
fn the_committed_notices_are_what_would_be_written_now() {
    let packages = package::packages().expect("cargo metadata");
    for product in &PRODUCTS {
        let committed = fs::read_to_string(repository::root().join(product.file)).unwrap_or_default();
        let current = notices(product, &packages).expect("all packages have a known license").text;
        let difference = committed.lines().zip(current.lines()).find(|(committed, current)| committed != current);
        assert!(
            committed == current,
            "{} is stale: run `cargo xtask notices` and commit the file. First difference: {difference:?}",
            product.file
        );
    }
}

#[test]
fn the_notices_name_neither_folders_of_a_machine_nor_registries() {
    for product in &PRODUCTS {
        let text = fs::read_to_string(repository::root().join(product.file)).expect("the notices are committed");
        for word in ["/.cargo/", "/registry/", "registry+", env!("CARGO_MANIFEST_DIR")] {
            assert!(!text.contains(word), "{} contains {word}", product.file);
        }
    }
}
