/// Expands to the wire name of a field as a constant: in camel case, as serde's `rename_all` converts the same field.
macro_rules! wire_name {
    ($field:ident) => {
        const {
            const NAME: &str = stringify!($field);
            const CAMEL: [u8; $crate::model::camel_case_length(NAME)] = $crate::model::camel_case(NAME);
            match str::from_utf8(&CAMEL) {
                Ok(name) => name,
                Err(_) => panic!("names of fields are ASCII"),
            }
        }
    };
}

pub(crate) use wire_name;

/// Returns the length in bytes of a name in camel case, which has no underscores.
pub(crate) const fn camel_case_length(name: &str) -> usize {
    let (mut at, mut length) = (0, 0);
    while at < name.len() {
        length += (name.as_bytes()[at] != b'_') as usize;
        at += 1;
    }
    length
}

/// Converts a name from snake case to camel case, as bytes.
pub(crate) const fn camel_case<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut camel = [0; LENGTH];
    let (mut at, mut length, mut is_first) = (0, 0, false);
    while at < name.len() {
        let byte = name.as_bytes()[at];
        if byte != b'_' {
            camel[length] = if is_first { byte.to_ascii_uppercase() } else { byte };
            length += 1;
        }
        is_first = byte == b'_';
        at += 1;
    }
    camel
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_what_serde_makes_of_them() {
        #[derive(serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Names {
            id: (),
            created_date: (),
            last_modified_date_time: (),
            in_2_parts: (),
        }
        let names = Names { id: (), created_date: (), last_modified_date_time: (), in_2_parts: () };
        let names = serde_json::to_value(names).expect("plain data");
        let ours =
            [wire_name!(id), wire_name!(created_date), wire_name!(last_modified_date_time), wire_name!(in_2_parts)];
        assert!(ours.iter().all(|name| names.get(name).is_some()), "{ours:?} {names}");
    }
}
