namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type in a type position: a named type, or a list or non-null wrapper around one.</summary>
public interface IType
{
    /// <summary>The named type inside all wrappers.</summary>
    NamedType NamedType { get; }
}
