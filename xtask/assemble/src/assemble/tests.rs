//! Tests of the whole layout, with a small checkout and a small program.

use super::*;
use std::collections::BTreeSet;
use tempfile::TempDir;

const WASM: &[u8] = b"\0asm\x01\0\0\0";

fn write(folder: &Path, path: &str, content: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a path in a folder")).expect("a writable folder");
    fs::write(path, content).expect("a writable folder");
}

fn checkout() -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    let files = [
        ("src/web/element/loader/addresses.js", "const base = __BASE__;\n"),
        ("src/web/element/loader/support-widget.js", "// The loader.\nload(__FILES__, __ROOM__, base);\n"),
        ("src/web/element/loader/definition.js", "// Its end.\n"),
        ("src/web/element/loader/room.css", ":host {\n  display: block;\n}\n"),
        ("src/web/element/loader/fallback.js", "show(__MESSAGES__);\n"),
        ("src/web/element/loader/support-widget.d.ts", "export {};\n"),
        ("src/web/element/loader/chunk.js", "const chunks = __CHUNKS__;\n"),
        ("src/web/element/package/files.js", "export default [__ASSETS__, __SCRIPTS__];\n"),
        ("src/web/element/package/head.js", "const version = __VERSION__;\n"),
        ("src/web/element/package/definition.js", "export { version };\n"),
        ("src/web/element/package/index.js", "export * from './element.js';\n"),
        ("src/web/element/package/index.d.ts", "export {};\n"),
        ("src/web/element/package/element.d.ts", "export declare const version: string;\n"),
        ("src/web/element/package/custom-elements.json", "{}\n"),
        ("src/web/element/package/vscode.html-custom-data.json", "{}\n"),
        ("src/web/element/package/web-types.json", "{}\n"),
        ("src/web/element/package/types/preact.d.ts", "export {};\n"),
        ("src/web/element/package/types/react.d.ts", "export {};\n"),
        ("src/web/element/package/types/solid.d.ts", "export {};\n"),
        ("src/web/element/package/types/svelte.d.ts", "export {};\n"),
        ("src/web/element/package/types/vue.d.ts", "export {};\n"),
        ("src/web/element/package/README.md", "# support-widget\n"),
        ("src/web/element/package/package.json", "{ \"version\": \"__VERSION__\" }\n"),
        ("LICENSE-APACHE", "Apache\n"),
        ("LICENSE-MIT", "MIT\n"),
        ("THIRD-PARTY-NOTICES.txt", "MIT\n"),
        ("locales/en-US/fallback.ftl", "fallback-title = Sorry\n"),
        ("locales/zh-CN/fallback.ftl", "# 标题\nfallback-title = 抱歉\n"),
    ];
    for tag in ["en-US", "zh-CN"] {
        for file in message_files::PARTS.concat() {
            write(root.path(), &format!("locales/{tag}/{file}"), "");
        }
    }
    for (path, content) in files {
        write(root.path(), path, content);
    }
    root
}

fn staging(glue: &str) -> TempDir {
    let staging = tempfile::tempdir().expect("a temporary folder");
    write(staging.path(), "index.html", "<!doctype html>");
    write(staging.path(), "support-widget.js", format!("{glue}export {{ initSync }};\n"));
    write(staging.path(), "support-widget_bg.wasm", WASM);
    staging
}

fn assembled(staging: &TempDir) -> Result<()> {
    let root = checkout();
    let target = root.path().join("target");
    assemble(&Sources::of(root.path(), "1.2.3"), staging.path(), &target, Profile::Release).map(drop)
}

fn paths(folder: &Path) -> BTreeSet<String> {
    Manifest::read(folder).expect("there is a manifest").files.into_iter().map(|file| file.path).collect()
}

#[test]
fn all_files_are_where_the_manifest_says() {
    let staging = staging("run();\n");
    assembled(&staging).expect("all sources are there");
    let folder = staging.path().join("support-widget");
    let paths = paths(&folder);
    assert!(paths.iter().all(|path| folder.join(path).is_file()));
    for path in ["support-widget.js", "1.2.3/support-widget.js", "1.2.3/THIRD-PARTY-NOTICES.txt", "support-widget.d.ts"]
    {
        assert!(paths.contains(path), "{paths:?}");
    }
    for start in ["1.2.3/program-", "1.2.3/fallback-", "1.2.3/zh-CN-"] {
        assert!(paths.iter().any(|path| path.starts_with(start)), "{paths:?}");
    }
    assert!(!paths.iter().any(|path| path.contains("en-US")), "{paths:?}");
}

#[test]
fn both_loaders_name_files_that_exist() {
    let staging = staging("run();\n");
    assembled(&staging).expect("all sources are there");
    let folder = staging.path().join("support-widget");
    let stable = fs::read_to_string(folder.join("support-widget.js")).expect("it is there");
    let pinned = fs::read_to_string(folder.join("1.2.3/support-widget.js")).expect("it is there");
    assert!(stable.ends_with("`./1.2.3/`);"), "{stable}");
    assert_eq!(pinned, stable.replace("`./1.2.3/`", "`./`"));
    for path in paths(&folder) {
        let name = path.strip_prefix("1.2.3/").filter(|name| !["support-widget.js", NOTICES].contains(name));
        // The program's two files share a name, to which the loader adds the endings.
        let name = name.map(|name| name.strip_prefix("program-").map_or(name, |_| stem(name)));
        assert!(name.is_none_or(|name| stable.contains(name)), "{path} is not in {stable}");
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[test]
fn nothing_of_the_program_stays_outside_the_folder() {
    let staging = staging("run();\n");
    assembled(&staging).expect("all sources are there");
    let entries = fs::read_dir(staging.path()).expect("it is there").flatten();
    let names: BTreeSet<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(names, BTreeSet::from(["index.html".to_owned(), "support-widget".to_owned()]));
}

#[test]
fn a_program_with_a_part_is_not_shipped_without_what_the_compiler_wrote() {
    let error =
        assembled(&staging("import { loadChunk } from './chunk.js';\nloadChunk();\n")).expect_err("it is not there");
    assert!(format!("{error:#}").contains("target/wasm32-unknown-unknown/release/support_widget.wasm"), "{error:#}");
}

#[test]
fn a_program_that_a_strict_page_refuses_is_not_shipped() {
    assert!(assembled(&staging("element.innerHTML = text;\n")).is_err());
}
