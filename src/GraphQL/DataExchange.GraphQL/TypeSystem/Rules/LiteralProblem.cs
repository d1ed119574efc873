using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Why a literal is no value of its type, and the part of it that is at fault.</summary>
internal readonly record struct LiteralProblem(string Message, ValueNode Node);
