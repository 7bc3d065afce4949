"""Local models that a user names: a directory with an ONNX model and its tokenizer. Optional extras."""
