//! What serde's derived `Serialize` writes, as a [`Json`]. Records and bodies are made of structs, words, texts, lists and
//! whole numbers; anything else is an error.
//!
//! `serde_json` would bring its own value with ordered maps, a second set of all `serialize` functions for the text, and
//! the writing of floating-point numbers: 40 KB of WebAssembly before compression.

use std::fmt::{self, Display, Formatter};

use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::json::Json;

impl Json {
    /// Makes JSON of a value; `null` of one that records and bodies have no place for.
    pub fn of(value: &(impl Serialize + ?Sized)) -> Self {
        let json = value.serialize(JsonSerializer);
        debug_assert!(json.is_ok(), "a type that is no part of records and bodies");
        json.unwrap_or_default()
    }
}

/// A value that JSON records and bodies have no place for.
#[derive(Debug)]
struct Unwritable;

/// Makes a [`Json`] of a value.
struct JsonSerializer;

/// The items of a list, or the members of an object, so far.
struct Parts<T>(Vec<T>);

impl Display for Unwritable {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value that is no part of records and bodies")
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl SerializeSeq for Parts<Json> {
    type Ok = Json;
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.0.push(value.serialize(JsonSerializer)?);
        Ok(())
    }

    fn end(self) -> Result<Json, Unwritable> {
        Ok(Json::List(self.0))
    }
}

impl SerializeStruct for Parts<(String, Json)> {
    type Ok = Json;
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unwritable> {
        self.0.push((name.to_owned(), value.serialize(JsonSerializer)?));
        Ok(())
    }

    fn end(self) -> Result<Json, Unwritable> {
        Ok(Json::Object(self.0))
    }
}

impl SerializeMap for Parts<(String, Json)> {
    type Ok = Json;
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        let Json::Text(name) = key.serialize(JsonSerializer)? else { return Err(Unwritable) };
        self.0.push((name, Json::Null));
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let (_, place) = self.0.last_mut().ok_or(Unwritable)?;
        *place = value.serialize(JsonSerializer)?;
        Ok(())
    }

    fn end(self) -> Result<Json, Unwritable> {
        Ok(Json::Object(self.0))
    }
}

/// Methods for numbers, and for what is not written.
macro_rules! methods {
    ($($number:ident $type:ty),*; $($other:ident($($argument:ty),*)),*) => {
        $(fn $number(self, value: $type) -> Result<Json, Unwritable> {
            Ok(Json::Number(value as f64))
        })*
        $(fn $other(self, $(_: $argument),*) -> Result<Json, Unwritable> {
            Err(Unwritable)
        })*
    };
}

impl Serializer for JsonSerializer {
    type Ok = Json;
    type Error = Unwritable;
    type SerializeSeq = Parts<Json>;
    type SerializeStruct = Parts<(String, Json)>;
    type SerializeTuple = Impossible<Json, Unwritable>;
    type SerializeTupleStruct = Impossible<Json, Unwritable>;
    type SerializeTupleVariant = Impossible<Json, Unwritable>;
    type SerializeMap = Parts<(String, Json)>;
    type SerializeStructVariant = Impossible<Json, Unwritable>;

    methods! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64;
        serialize_f32(f32), serialize_f64(f64), serialize_char(char), serialize_bytes(&[u8])
    }

    fn serialize_bool(self, value: bool) -> Result<Json, Unwritable> {
        Ok(Json::Bool(value))
    }

    fn serialize_str(self, value: &str) -> Result<Json, Unwritable> {
        Ok(Json::Text(value.to_owned()))
    }

    fn serialize_none(self) -> Result<Json, Unwritable> {
        Ok(Json::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Json, Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Json, Unwritable> {
        Ok(Json::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Json, Unwritable> {
        Ok(Json::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Result<Json, Unwritable> {
        self.serialize_str(word)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Json, Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Json, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<Json>, Unwritable> {
        Ok(Parts(Vec::new()))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<(String, Json)>, Unwritable> {
        Ok(Parts(Vec::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<(String, Json)>, Unwritable> {
        Ok(Parts(Vec::new()))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable)
    }
}
