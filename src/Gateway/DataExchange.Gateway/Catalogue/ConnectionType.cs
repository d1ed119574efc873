using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Catalogue;

/// <summary>
/// A field that gives a list in pages, as the Relay cursor connections specification describes it: told by its shape, whatever its types are called.
/// See <see href="https://relay.dev/graphql/connections.htm"/>.
/// </summary>
/// <param name="Node">The type of what the list holds.</param>
/// <param name="HasCursors">Whether it gives cursors.</param>
internal readonly record struct ConnectionType(CompositeType Node, bool HasCursors)
{
    /// <summary>What a field pages through, or null where it gives no connection.</summary>
    public static ConnectionType? Of(FieldDefinition field)
    {
        if (field.Type.NamedType is not ObjectType connection || connection.IsBuiltIn)
        {
            return null;
        }

        var edge = ListOf(connection, "edges");
        var node = ListOf(connection, "nodes") ?? edge?.FindField("node")?.Type.NamedType as CompositeType;
        var pages = connection.FindField("pageInfo")?.Type.NamedType as ObjectType;
        var hasCursors = edge?.FindField("cursor") is not null || pages?.Fields.Any(f => IsPageCursor(f.Name)) == true;
        return node is not null && (hasCursors || connection.FindField("totalCount") is not null) ? new ConnectionType(node, hasCursors) : null;
    }

    /// <summary>Whether a field of a page's description is a cursor.</summary>
    public static bool IsPageCursor(string field) => field is "startCursor" or "endCursor";

    /// <summary>Whether an argument of a connection takes a cursor.</summary>
    public static bool TakesCursor(string argument) => argument is "after" or "before";

    /// <summary>Whether an argument of a connection only says how much of it is wanted.</summary>
    public static bool IsSize(string argument) => argument is "first" or "last";

    private static CompositeType? ListOf(ObjectType type, string field) => type.FindField(field) is { } found && IsList(found.Type) ? found.Type.NamedType as CompositeType : null;

    private static bool IsList(IType type) => type is ListType or NonNullType { OfType: ListType };
}
