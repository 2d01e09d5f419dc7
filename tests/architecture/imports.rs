//! Import graph of files: paths are resolved through re-exports to the declaring module.

use std::collections::{BTreeMap, BTreeSet};

use crate::crate_files::{Crate, Module};

/// Imported files by importing file.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// What a path resolves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Module(usize),
    /// An item declared in the module.
    Item(usize),
}

/// Returns the import graph of a crate.
pub fn imports(from: &Crate) -> Imports {
    let mut imports = Imports::new();
    for (id, module) in from.modules.iter().enumerate() {
        let own = imports.entry(module.file.clone()).or_default();
        for path in &module.named {
            if let Some(Target::Item(target)) = from.resolve(id, path, &mut Vec::new()) {
                let file = &from.modules[target].file;
                if *file != module.file {
                    own.insert(file.clone());
                }
            }
        }
    }
    imports
}

impl Crate {
    /// Resolves a path as written in a module; `None` for paths of other crates. `asked` are the lookups in progress,
    /// which ends cycles of glob imports.
    fn resolve(&self, id: usize, path: &[String], asked: &mut Vec<(usize, String)>) -> Option<Target> {
        let (mut at, mut rest) = (id, path);
        while let Some((first, after)) = rest.split_first() {
            at = match first.as_str() {
                "crate" => 0,
                "self" => at,
                "super" => self.modules[at].parent?,
                _ => break,
            };
            rest = after;
        }
        let Some((name, after)) = rest.split_first() else { return Some(Target::Module(at)) };
        match self.member(at, name, after.is_empty(), asked)? {
            Target::Module(module) if !after.is_empty() => self.inside(module, after, asked),
            found => Some(found),
        }
    }

    /// Resolves the rest of a path inside a module.
    fn inside(&self, id: usize, path: &[String], asked: &mut Vec<(usize, String)>) -> Option<Target> {
        let is_relative = ["crate", "self", "super"].contains(&path[0].as_str());
        if is_relative { None } else { self.resolve(id, path, asked) }
    }

    /// Resolves a name in a module. A module and a function may share a name: as the last segment it means the
    /// function.
    fn member(&self, id: usize, name: &str, is_last: bool, asked: &mut Vec<(usize, String)>) -> Option<Target> {
        let question = (id, name.to_owned());
        if asked.contains(&question) {
            return None;
        }
        asked.push(question);
        let module: &Module = &self.modules[id];
        let child = module.children.get(name).map(|&child| Target::Module(child));
        let mut item = || {
            let own = module.items.iter().any(|item| item == name).then_some(Target::Item(id));
            own.or_else(|| self.resolve(id, module.aliases.get(name)?, asked))
        };
        let found = if is_last { item().or(child) } else { child.or_else(item) };
        found.or_else(|| {
            module.globs.iter().find_map(|glob| match self.resolve(id, glob, asked)? {
                Target::Module(other) => self.member(other, name, is_last, asked),
                Target::Item(_) => None,
            })
        })
    }
}

/// Returns the import cycles: groups of files that import each other, directly or transitively. Without cycles the code
/// can be read from the bottom up.
pub fn circles(imports: &Imports) -> Vec<Vec<String>> {
    let reached: BTreeMap<&String, BTreeSet<&String>> =
        imports.keys().map(|file| (file, reached_from(imports, file))).collect();
    let mut circles = BTreeSet::new();
    for (file, reached_by_file) in &reached {
        let back = reached_by_file.iter().filter(|other| reached.get(*other).is_some_and(|from| from.contains(file)));
        let circle: BTreeSet<String> = back.map(|other| (*other).clone()).collect();
        if !circle.is_empty() {
            circles.insert(circle);
        }
    }
    circles.into_iter().map(|circle| circle.into_iter().collect()).collect()
}

fn reached_from<'a>(imports: &'a Imports, file: &String) -> BTreeSet<&'a String> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&String> = imports[file].iter().collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(imports.get(file).into_iter().flatten());
        }
    }
    reached
}
