//! Identical code folding: functions that do the same become one.
//!
//! The compiler makes a function for each type that generic code is used with, and the splitter one for each function
//! that a module calls in another: files that are merged of several modules have it several times, and the function
//! itself as well.

use super::functions::{Functions, Numbers};
use anyhow::Result;
use std::collections::BTreeMap;
use wasmparser::{FunctionBody, Operator};

/// Returns the module with one function for all that do the same. It must have no section with names of functions.
pub(crate) fn folded(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut wasm = wasm.to_vec();
    // Functions that differed in what they call may be the same when those have become one.
    loop {
        let functions = Functions::of(&wasm)?;
        let same = same(&functions)?;
        if same.iter().enumerate().all(|(place, &other)| place == other) {
            return Ok(wasm);
        }
        wasm = functions.renumbered(&wasm, Numbers::standing_for(&same))?;
    }
}

/// Returns the place of the function that stands for each: the first of those that do the same.
fn same(functions: &Functions<'_>) -> Result<Vec<usize>> {
    let mut first = BTreeMap::new();
    let mut same = Vec::new();
    for (place, (body, &kind)) in functions.bodies.iter().zip(&functions.types).enumerate() {
        same.push(*first.entry((kind, body.as_bytes())).or_insert(place));
    }
    for place in 0..same.len() {
        let kind = functions.types[place];
        let called = forwarded(&functions.bodies[place], kind)?.and_then(|slot| functions.slots.get(&slot));
        if let Some(&called) = called.filter(|&&called| functions.types[called] == kind && same[place] == place) {
            same[place] = same[called];
        }
    }
    // What stands for others has to stand for itself; the rest is for the next time.
    let stands = |place: usize| same[place] == place;
    Ok(same.iter().enumerate().map(|(place, &other)| if stands(other) { other } else { place }).collect())
}

/// Returns the slot of the function that one of this type calls, if it does nothing but hand on what it was called with.
fn forwarded(body: &FunctionBody<'_>, kind: u32) -> Result<Option<i32>> {
    if body.get_locals_reader()?.get_count() > 0 {
        return Ok(None);
    }
    let (mut given, mut slot) = (0, None);
    let mut operators = body.get_operators_reader()?;
    loop {
        match (operators.read()?, slot) {
            (Operator::LocalGet { local_index }, None) if local_index == given => given += 1,
            (Operator::I32Const { value }, None) => slot = Some(value),
            (Operator::CallIndirect { type_index, table_index: 0 }, Some(slot)) => {
                let is_end = matches!(operators.read()?, Operator::End) && operators.eof();
                return Ok((is_end && type_index == kind).then_some(slot));
            }
            _ => return Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, ExportKind, ExportSection, Function, FunctionSection,
        Instruction, Module, RefType, TableSection, TableType, TypeSection, ValType,
    };
    use wasmparser::{Parser, Payload, Validator};

    const KIND: u32 = 0;
    const OTHER_KIND: u32 = 1;
    const SLOT: i32 = 7;

    fn doing(instructions: &[Instruction<'_>]) -> Function {
        let mut function = Function::new([]);
        for instruction in instructions {
            function.instruction(instruction);
        }
        function.instruction(&Instruction::End);
        function
    }

    fn constant(value: i32) -> Function {
        doing(&[Instruction::I32Const(value)])
    }

    fn calling(function: u32) -> Function {
        doing(&[Instruction::LocalGet(0), Instruction::Call(function)])
    }

    fn forwarding(slot: i32, kind: u32) -> Function {
        let call = Instruction::CallIndirect { type_index: kind, table_index: 0 };
        doing(&[Instruction::LocalGet(0), Instruction::I32Const(slot), call])
    }

    /// A module that exports its functions by their places, and has the first in a slot.
    fn module(functions: &[(u32, Function)]) -> Vec<u8> {
        let (mut types, mut kinds, mut tables) = (TypeSection::new(), FunctionSection::new(), TableSection::new());
        let (mut exports, mut elements, mut code) = (ExportSection::new(), ElementSection::new(), CodeSection::new());
        types.ty().function([ValType::I32], [ValType::I32]);
        types.ty().function([ValType::I32, ValType::I32], [ValType::I32]);
        let table =
            TableType { element_type: RefType::FUNCREF, table64: false, minimum: 9, maximum: None, shared: false };
        tables.table(table);
        elements.active(None, &ConstExpr::i32_const(SLOT), Elements::Functions([0].as_slice().into()));
        for (place, (kind, function)) in (0..).zip(functions) {
            kinds.function(*kind);
            exports.export(&place.to_string(), ExportKind::Func, place);
            code.function(function);
        }
        let mut module = Module::new();
        module.section(&types).section(&kinds).section(&tables).section(&exports).section(&elements).section(&code);
        module.finish()
    }

    /// Returns which function each export has after folding.
    fn exported(functions: &[(u32, Function)]) -> Vec<u32> {
        let folded = folded(&module(functions)).expect("a module");
        Validator::new().validate_all(&folded).expect("a valid module");
        for payload in Parser::new(0).parse_all(&folded) {
            if let Payload::ExportSection(exports) = payload.expect("a section") {
                return exports.into_iter().map(|export| export.expect("an export").index).collect();
            }
        }
        Vec::new()
    }

    #[test]
    fn functions_that_do_the_same_become_one() {
        let functions = [(KIND, constant(1)), (KIND, constant(2)), (KIND, constant(1)), (OTHER_KIND, constant(1))];
        assert_eq!(exported(&functions), [0, 1, 0, 2], "one of another type is another");
    }

    #[test]
    fn so_do_those_that_call_what_has_become_one() {
        let functions = [constant(1), constant(1), calling(0), calling(1), calling(2), calling(3), constant(2)];
        assert_eq!(exported(&functions.map(|function| (KIND, function))), [0, 0, 1, 1, 2, 2, 3]);
    }

    #[test]
    fn one_that_hands_on_becomes_the_one_in_the_slot() {
        let functions = [constant(1), forwarding(SLOT, KIND), forwarding(SLOT + 1, KIND), forwarding(SLOT, KIND)];
        assert_eq!(exported(&functions.map(|function| (KIND, function))), [0, 0, 1, 0]);
        let functions = [(KIND, constant(1)), (OTHER_KIND, forwarding(SLOT, KIND)), (KIND, calling(1))];
        assert_eq!(exported(&functions[..2]), [0, 1], "it takes more than it hands on");
        let functions = [(KIND, forwarding(SLOT, KIND)), (KIND, forwarding(SLOT, KIND))];
        assert_eq!(exported(&functions), [0, 0], "one that calls itself without an end stays");
    }

    #[test]
    fn a_module_that_is_cut_off_is_an_error() {
        let module = module(&[(KIND, constant(1))]);
        assert!(folded(&module[..module.len() - 1]).is_err());
    }
}
