//! A form with files, as a browser sends it.

// Not everyone who has this needs all of it.
#![allow(dead_code)]

/// What stands between its parts.
pub const KIND: &str = "multipart/form-data; boundary=edge";

/// A form with its files, all of one field.
pub fn form(fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut form = Form::default();
    for (name, value) in fields {
        form.field(name, value);
    }
    for (name, bytes) in files {
        form.file("file", name, bytes);
    }
    form.whole()
}

/// One that is filled in field by field.
#[derive(Default)]
pub struct Form(Vec<u8>);

impl Form {
    pub fn field(&mut self, name: &str, value: &str) {
        let part = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        self.0.extend_from_slice(part.as_bytes());
    }

    pub fn file(&mut self, field: &str, name: &str, bytes: &[u8]) {
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        self.0.extend_from_slice(head.as_bytes());
        self.0.extend_from_slice(bytes);
        self.0.extend_from_slice(b"\r\n");
    }

    pub fn whole(mut self) -> Vec<u8> {
        self.0.extend_from_slice(b"--edge--\r\n");
        self.0
    }
}
