//! Migrations and seeds are compiled into the program, and the compiler alone would not notice a new one.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=seed");
}
