using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>Every clause names a coordinate of the catalogue, or a type that has some.</summary>
internal sealed class GrantCoordinateRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => from agreement in LiveAgreements.In(state)
           from grant in agreement.Grants
           let problem = Problem(state.Catalogue, grant)
           where problem is not null
           select new AccessProblem(problem.Value.Code, LiveAgreements.Name(agreement, grant), problem.Value.Message);

    private static (string Code, string Message)? Problem(FieldCatalogue catalogue, Grant grant)
    {
        if (CoordinateText.IsGroup(grant.Coordinate))
        {
            return catalogue.OfType(CoordinateText.TypeOf(grant.Coordinate)).IsEmpty ? Unknown(grant) : null;
        }

        return !CoordinateText.IsField(grant.Coordinate)
            ? ("GRANT_COORDINATE_MALFORMED", $"`{grant.Coordinate}` is not a coordinate; expected `Type.field` or `Type.*`.")
            : catalogue.TryGet(grant.Coordinate, out _) ? null : Unknown(grant);
    }

    private static (string Code, string Message) Unknown(Grant grant)
        => ("GRANT_COORDINATE_UNKNOWN", $"`{grant.Coordinate}` is not in the field catalogue; expected a classified field of a registry.");
}
