using DataExchange.Access.Snapshots;
using DataExchange.Administration.Identity;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Schema;

/// <summary>An operation that its caller may use: who acts, on which state, with which arguments.</summary>
/// <param name="Actor">Who acts; has one of the roles that the operation needs.</param>
/// <param name="State">The state as the store held it when the operation began, with the catalogue that is served.</param>
/// <param name="Field">The field with its arguments and selections.</param>
internal sealed record Operation(Actor Actor, AccessSnapshot State, FieldContext Field)
{
    /// <summary>The argument as <typeparamref name="T"/>; see <see cref="FieldContext.Argument{T}"/>.</summary>
    public T? Argument<T>(string name) => Field.Argument<T>(name);

    /// <summary>The argument <c>reason</c>, which every change has.</summary>
    public string Reason => Required<string>("reason");

    /// <summary>An argument that the schema requires.</summary>
    public T Required<T>(string name) where T : notnull =>
        Field.Argument<T>(name) ?? throw new System.Diagnostics.UnreachableException($"The schema requires the argument {name}.");
}
