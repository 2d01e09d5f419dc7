//! The functions of a module, and the module with other numbers for them.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, ElementItems, ElementKind, ElementSectionReader, FunctionBody, FunctionSectionReader, Operator,
    Parser, Payload, TypeRef,
};

/// The functions that a module has itself. Their places are counted from its first.
pub(super) struct Functions<'a> {
    /// The type of each.
    pub(super) types: Vec<u32>,
    /// What each does.
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// Those that are in slots of its only table.
    pub(super) slots: BTreeMap<i32, usize>,
    imported: u32,
}

impl<'a> Functions<'a> {
    /// Reads the functions of a module.
    pub(super) fn of(wasm: &'a [u8]) -> Result<Self> {
        let mut read = Self { types: Vec::new(), bodies: Vec::new(), slots: BTreeMap::new(), imported: 0 };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        read.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(types) => read.types = types.into_iter().collect::<Result<_, _>>()?,
                Payload::ElementSection(elements) => read.fill_slots(elements)?,
                Payload::CodeSectionEntry(body) => read.bodies.push(body),
                _ => {}
            }
        }
        Ok(read)
    }

    /// Reads which functions are in slots, where that is said with numbers.
    fn fill_slots(&mut self, elements: ElementSectionReader<'_>) -> Result<()> {
        for element in elements {
            let element = element?;
            let ElementKind::Active { table_index: None | Some(0), offset_expr } = element.kind else { continue };
            let ElementItems::Functions(functions) = element.items else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else { continue };
            for (slot, index) in (value..).zip(functions) {
                if let Some(own) = index?.checked_sub(self.imported) {
                    self.slots.insert(slot, own.try_into()?);
                }
            }
        }
        Ok(())
    }

    /// Writes their module with other numbers for them. It must have no section with names of functions.
    pub(super) fn renumbered(&self, wasm: &[u8], numbers: Numbers) -> Result<Vec<u8>> {
        let mut module = Module::new();
        let mut written = Renumbered { numbers, imported: self.imported };
        written.parse_core_module(&mut module, Parser::new(0), wasm).context("while renumbering functions")?;
        Ok(module.finish())
    }
}

/// New numbers of functions.
pub(super) struct Numbers {
    /// The places of those that are written, in their new order.
    kept: Vec<usize>,
    /// The new place of each.
    new: Vec<u32>,
}

impl Numbers {
    /// Numbers for functions in another order, by their places so far.
    pub(super) fn in_order(places: Vec<usize>) -> Self {
        let mut new = vec![0; places.len()];
        for (number, &place) in (0..).zip(&places) {
            new[place] = number;
        }
        Self { kept: places, new }
    }

    /// Numbers that put one function in place of others: each has the place of the one that stands for it, which stands
    /// for itself.
    pub(super) fn standing_for(others: &[usize]) -> Self {
        let kept: Vec<_> = (0..others.len()).filter(|&place| others[place] == place).collect();
        let numbers: BTreeMap<_, u32> = kept.iter().copied().zip(0..).collect();
        Self { new: others.iter().map(|other| numbers[other]).collect(), kept }
    }
}

struct Renumbered {
    numbers: Numbers,
    /// How many functions are imported. Their numbers come first, and stay.
    imported: u32,
}

type Error = reencode::Error<Infallible>;

impl Reencode for Renumbered {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error> {
        let own = index.checked_sub(self.imported);
        Ok(own.map_or(index, |own| self.imported + self.numbers.new[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for place in self.numbers.kept.clone() {
            functions.function(self.type_index(types[place])?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for place in self.numbers.kept.clone() {
            self.parse_function_body(code, bodies[place].clone())?;
        }
        Ok(())
    }
}
