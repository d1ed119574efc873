using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Registries.Paging;

/// <summary>Reads an order input, whose fields are columns and whose values are directions.</summary>
public static class OrderArgument
{
    /// <summary>The one field that is given, and whether it is descending; null when none is given.</summary>
    /// <exception cref="FieldException">ORDER_INVALID: more than one field is given.</exception>
    public static (string Field, bool Descending)? Read(InputObject? orderBy)
    {
        var given = orderBy?.Names.Where(name => orderBy.Get<string>(name) is not null).ToArray() ?? [];
        return given switch
        {
            [] => null,
            [var field] => (field, orderBy!.Get<string>(field) == "DESC"),
            _ => throw new FieldException(new FieldError("`orderBy` must have exactly one field.", "ORDER_INVALID")),
        };
    }
}
