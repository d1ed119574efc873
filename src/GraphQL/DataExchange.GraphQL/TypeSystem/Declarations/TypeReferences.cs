using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Questions about type references as written.</summary>
internal static class TypeReferences
{
    /// <summary>The name inside all wrappers.</summary>
    public static NameNode Name(TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case NamedTypeNode named:
                    return named.Name;
                case ListTypeNode list:
                    type = list.Type;
                    break;
                default:
                    type = ((NonNullTypeNode)type).Type;
                    break;
            }
        }
    }

    /// <summary>Whether a value must be given: a non-null type without a default.</summary>
    public static bool IsRequired(InputValueDefinitionNode input) => input.Type is NonNullTypeNode && input.DefaultValue is null;
}
