//! Merges the modules of a chunk into one file.
//!
//! The splitter makes a module for each set of chunks that share code, some thirty of them, and each has types, imports
//! and a request of its own. They import the same things and know each other by slots of the program's table alone, so
//! that their sections can follow each other. Writing them anew also shortens the numbers in their code, which the
//! linker had padded for relocation.

use super::{folding, function_order};
use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::io;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, EntityType, FunctionSection, ImportSection, Module,
    TypeSection,
};
use wasmparser::{FuncType, Import, Parser, Payload, TypeRef};

/// Merges modules that import nothing but one global at the most, one table and one memory, and export nothing.
pub(crate) fn merged(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut merged = Merged::default();
    for module in modules {
        merged.add(module)?;
    }
    function_order::alike_side_by_side(&folding::folded(&merged.finish())?)
}

/// The sections of the module that is written.
#[derive(Default)]
struct Merged {
    /// The index of each type.
    known_types: BTreeMap<String, u32>,
    /// The imports by name.
    known_imports: BTreeMap<String, EntityType>,
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    /// Where the module that is being added begins.
    from: Offsets,
    /// The new index of each of its types.
    own_types: Vec<u32>,
}

/// How much of each kind is there.
#[derive(Clone, Copy, Debug, Default)]
struct Offsets {
    functions: u32,
    data: u32,
}

impl Merged {
    fn add(&mut self, module: &[u8]) -> Result<()> {
        self.from = Offsets { functions: self.functions.len(), data: self.data.len() };
        self.own_types.clear();
        for payload in Parser::new(0).parse_all(module) {
            self.add_section(payload?).context("while merging the modules of a chunk")?;
        }
        Ok(())
    }

    fn add_section(&mut self, payload: Payload<'_>) -> Result<()> {
        match payload {
            Payload::TypeSection(types) => {
                for function in types.into_iter_err_on_gc_types() {
                    let index = self.index_of(function?)?;
                    self.own_types.push(index);
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.import(import?)?;
                }
            }
            Payload::FunctionSection(functions) => {
                for index in functions {
                    let index = self.type_index(index?)?;
                    self.functions.function(index);
                }
            }
            Payload::ElementSection(elements) => {
                let mut written = std::mem::take(&mut self.elements);
                self.parse_element_section(&mut written, elements)?;
                self.elements = written;
            }
            Payload::CodeSectionEntry(body) => {
                let mut written = std::mem::take(&mut self.code);
                self.parse_function_body(&mut written, body)?;
                self.code = written;
            }
            Payload::DataSection(data) => {
                let mut written = std::mem::take(&mut self.data);
                self.parse_data_section(&mut written, data)?;
                self.data = written;
            }
            Payload::ExportSection(exports) => ensure!(exports.count() == 0, "a module exports something"),
            // Names and notes are for tools.
            Payload::CustomSection(_)
            | Payload::Version { .. }
            | Payload::CodeSectionStart { .. }
            | Payload::DataCountSection { .. }
            | Payload::End(_) => {}
            other => bail!("a section was not expected: {other:?}"),
        }
        Ok(())
    }

    fn index_of(&mut self, function: FuncType) -> Result<u32> {
        let next = self.types.len();
        let index = *self.known_types.entry(function.to_string()).or_insert(next);
        if index == next {
            let function = self.func_type(function)?;
            self.types.ty().func_type(&function);
        }
        Ok(index)
    }

    /// All modules import the same: each import keeps its index.
    fn import(&mut self, import: Import<'_>) -> Result<()> {
        ensure!(!matches!(import.ty, TypeRef::Func(_)), "functions are known by their slots: {import:?}");
        let kind = self.entity_type(import.ty)?;
        match self.known_imports.get(import.name) {
            Some(known) => ensure!(*known == kind, "two modules differ in what they import as {}", import.name),
            None => {
                let is_first = !self.known_imports.values().any(|known| same_kind(known, &kind));
                ensure!(is_first, "two imports of a kind would change the index of one: {import:?}");
                self.imports.import(import.module, import.name, kind);
                self.known_imports.insert(import.name.to_owned(), kind);
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        let segments = self.data.len();
        module.section(&self.types).section(&self.imports).section(&self.functions).section(&self.elements);
        module.section(&DataCountSection { count: segments }).section(&self.code).section(&self.data);
        module.finish()
    }
}

fn same_kind(one: &EntityType, other: &EntityType) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

type Error = reencode::Error<io::Error>;

impl Reencode for Merged {
    type Error = io::Error;

    fn function_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(self.from.functions + index)
    }

    fn data_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok(self.from.data + index)
    }

    fn type_index(&mut self, index: u32) -> Result<u32, Error> {
        let known = self.own_types.get(index as usize).copied();
        known.ok_or_else(|| Error::UserError(io::Error::other("a type of a module is missing")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ConstExpr, Elements, ExportKind, ExportSection, Function, GlobalType, Instruction, MemoryType, RefType,
        TableType, ValType,
    };
    use wasmparser::{Validator, WasmFeatures};

    /// A module with a function that calls itself, a slot for it and a byte of data.
    fn module(parameters: &[ValType], slot: i32, imports_global: bool) -> Module {
        let (mut types, mut imports, mut functions) = Default::default();
        let (types, imports, functions): (&mut TypeSection, &mut ImportSection, &mut FunctionSection) =
            (&mut types, &mut imports, &mut functions);
        types.ty().function([ValType::I64], []);
        types.ty().function(parameters.iter().copied(), []);
        let table =
            TableType { element_type: RefType::FUNCREF, minimum: 9, maximum: None, table64: false, shared: false };
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("__wasm_split", "table", EntityType::Table(table)).import("__wasm_split", "memory", memory);
        if imports_global {
            let pointer = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
            imports.import("__wasm_split", "pointer", pointer);
        }
        functions.function(1);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(slot), Elements::Functions(vec![0].into()));
        let mut body = Function::new([]);
        for place in 0..parameters.len() {
            body.instruction(&Instruction::LocalGet(u32::try_from(place).expect("few parameters")));
        }
        body.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
        let (mut code, mut data, mut module) = (CodeSection::new(), DataSection::new(), Module::new());
        code.function(&body);
        data.active(0, &ConstExpr::i32_const(slot), [7]);
        module.section(types).section(imports).section(functions).section(&elements);
        module.section(&DataCountSection { count: 1 }).section(&code).section(&data);
        module
    }

    /// The functions that a module defines, with the types that they have there, and the function in each slot.
    fn read(wasm: &[u8]) -> (Vec<String>, Vec<u32>) {
        Validator::new_with_features(WasmFeatures::all()).validate_all(wasm).expect("a valid module");
        let (mut types, mut functions, mut slots) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("a section") {
                Payload::TypeSection(section) => {
                    types.extend(section.into_iter_err_on_gc_types().map(|kind| kind.expect("a type").to_string()));
                }
                Payload::FunctionSection(section) => {
                    functions.extend(section.into_iter().map(|kind| types[kind.expect("a type") as usize].clone()));
                }
                Payload::ElementSection(section) => {
                    for element in section {
                        let wasmparser::ElementItems::Functions(items) = element.expect("a segment").items else {
                            continue;
                        };
                        slots.extend(items.into_iter().map(|function| function.expect("a function")));
                    }
                }
                _ => {}
            }
        }
        (functions, slots)
    }

    #[test]
    fn functions_keep_their_types_and_their_slots() {
        let one = module(&[ValType::I32], 1, true).finish();
        let other = module(&[ValType::F64, ValType::I32], 2, false).finish();
        let (functions, slots) = read(&merged(&[one.clone(), other.clone()]).expect("they import the same"));
        let [alone, beside] = [one, other].map(|module| read(&module).0);
        assert_eq!((functions, slots), ([alone, beside].concat(), vec![0, 1]));
    }

    #[test]
    fn a_module_that_exports_something_is_an_error() {
        let mut exports = ExportSection::new();
        exports.export("f", ExportKind::Func, 0);
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut module = Module::new();
        module.section(&types).section(&exports);
        assert!(merged(&[module.finish()]).is_err());
    }

    #[test]
    fn a_module_that_is_cut_off_is_an_error() {
        let whole = module(&[], 1, true).finish();
        assert!(merged(&[whole[..whole.len() - 1].to_vec()]).is_err());
    }
}
