//! Module tree of a crate, parsed from its files.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// A path in source code, segment by segment.
pub type Segments = Vec<String>;

/// One module: its declarations, and the paths that its code uses. Test modules are left out.
#[derive(Debug, Default)]
pub struct Module {
    /// Its file, relative to the repository's root.
    pub file: String,
    /// Index of the parent module; `None` for the root.
    pub parent: Option<usize>,
    /// Indices of the child modules by name.
    pub children: BTreeMap<String, usize>,
    /// Declared types, functions, constants, traits and macros.
    pub items: Vec<String>,
    /// Paths of imported names, by name or alias.
    pub aliases: BTreeMap<String, Segments>,
    /// Paths of glob imports.
    pub globs: Vec<Segments>,
    /// Paths that the code uses: those of private `use` declarations, and those in expressions and types.
    pub named: Vec<Segments>,
}

/// A parsed crate, read from its root file.
#[derive(Debug, Default)]
pub struct Crate {
    /// All modules; the first is the root.
    pub modules: Vec<Module>,
}

impl Crate {
    /// Parses a crate. `read` returns the text of a file, or `None` if the file is missing.
    pub fn read(root: &str, read: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut made = Self::default();
        let folder = root.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
        let text = read(root).unwrap_or_else(|| panic!("there is no {root}"));
        made.add(Module { file: root.to_owned(), ..Module::default() }, &folder, &text, read);
        made
    }

    fn add(&mut self, module: Module, folder: &str, text: &str, read: &dyn Fn(&str) -> Option<String>) -> usize {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{}: {error}", module.file));
        self.modules.push(module);
        let id = self.modules.len() - 1;
        self.fill(id, folder, &file.items, read);
        id
    }

    fn fill(&mut self, id: usize, folder: &str, items: &[Item], read: &dyn Fn(&str) -> Option<String>) {
        let mut code = Code::default();
        for item in items.iter().filter(|item| !is_test(item)) {
            match item {
                Item::Mod(declared) => self.declare(id, folder, declared, read),
                Item::Use(import) => self.import(id, import),
                item => {
                    self.modules[id].items.extend(names(item));
                    code.visit_item(item);
                }
            }
        }
        self.modules[id].named.append(&mut code.paths);
    }

    fn declare(&mut self, id: usize, folder: &str, declared: &ItemMod, read: &dyn Fn(&str) -> Option<String>) {
        let name = declared.ident.to_string();
        let inside = format!("{folder}/{name}");
        let child = match &declared.content {
            Some((_, items)) => {
                let file = self.modules[id].file.clone();
                self.modules.push(Module { file, parent: Some(id), ..Module::default() });
                let child = self.modules.len() - 1;
                self.fill(child, &inside, items, read);
                child
            }
            None => {
                let files = [format!("{inside}.rs"), format!("{inside}/mod.rs")];
                let found = files.into_iter().find_map(|file| Some((read(&file)?, file)));
                let (text, file) = found.unwrap_or_else(|| panic!("there is no file for {inside}"));
                self.add(Module { file, parent: Some(id), ..Module::default() }, &inside, &text, read)
            }
        };
        self.modules[id].children.insert(name, child);
    }

    /// A re-export does not count as an import: modules that use it import from the module that declares the item.
    fn import(&mut self, id: usize, import: &ItemUse) {
        let mut found = Vec::new();
        flatten(&import.tree, &mut Vec::new(), &mut found);
        let is_reexport = !matches!(import.vis, Visibility::Inherited);
        for (alias, path) in found {
            if !is_reexport {
                self.modules[id].named.push(path.clone());
            }
            match alias {
                Some(alias) => drop(self.modules[id].aliases.insert(alias, path)),
                None => self.modules[id].globs.push(path),
            }
        }
    }
}

fn is_test(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| {
        let condition = attribute.path().is_ident("cfg").then(|| attribute.parse_args::<syn::Path>().ok()).flatten();
        condition.is_some_and(|condition| condition.is_ident("test"))
    })
}

/// Returns the names that an item declares; for a macro that declares a type they are in its arguments.
fn names(item: &Item) -> Vec<String> {
    match item {
        Item::Macro(call) if call.ident.is_none() => declared(&call.mac.tokens),
        item => name(item).into_iter().collect(),
    }
}

fn declared(tokens: &TokenStream) -> Vec<String> {
    let words: Vec<_> = tokens.clone().into_iter().map(|token| token.to_string()).collect();
    let pairs = words.windows(2).filter(|pair| ["enum", "struct"].contains(&pair[0].as_str()));
    pairs.map(|pair| pair[1].clone()).collect()
}

fn name(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        _ => return None,
    })
}

fn flatten(tree: &UseTree, before: &mut Segments, found: &mut Vec<(Option<String>, Segments)>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flatten(&path.tree, before, found);
            before.pop();
        }
        UseTree::Name(name) if name.ident == "self" => found.push((before.last().cloned(), before.clone())),
        UseTree::Name(name) => found.push((Some(name.ident.to_string()), with(before, &name.ident))),
        UseTree::Rename(rename) => found.push((Some(rename.rename.to_string()), with(before, &rename.ident))),
        UseTree::Glob(_) => found.push((None, before.clone())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, found)),
    }
}

fn with(before: &[String], last: &impl ToString) -> Segments {
    before.iter().cloned().chain([last.to_string()]).collect()
}

/// Collector of the paths in code, including macro arguments.
#[derive(Default)]
struct Code {
    paths: Vec<Segments>,
}

impl<'ast> Visit<'ast> for Code {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        tokens(&call.tokens, &mut self.paths);
    }

    fn visit_item_use(&mut self, import: &'ast ItemUse) {
        let mut found = Vec::new();
        flatten(&import.tree, &mut Vec::new(), &mut found);
        self.paths.extend(found.into_iter().map(|(_, path)| path));
    }
}

/// Collects paths of at least two segments from the arguments of a macro.
fn tokens(stream: &TokenStream, paths: &mut Vec<Segments>) {
    let mut path = Segments::new();
    let mut colons = 0;
    for token in stream.clone() {
        match token {
            TokenTree::Ident(ident) if !path.is_empty() && colons == 2 => path.push(ident.to_string()),
            TokenTree::Ident(ident) => {
                paths.push(std::mem::replace(&mut path, vec![ident.to_string()]));
            }
            TokenTree::Punct(point) if point.as_char() == ':' => {
                colons += 1;
                continue;
            }
            TokenTree::Group(group) => {
                paths.push(std::mem::take(&mut path));
                tokens(&group.stream(), paths);
            }
            _ => paths.push(std::mem::take(&mut path)),
        }
        colons = 0;
    }
    paths.push(path);
    paths.retain(|path| !path.is_empty());
}
