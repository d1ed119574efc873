using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>A transform can be applied to every coordinate that its clause grants, as far as their forms are known.</summary>
internal sealed class GrantTransformRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => from agreement in LiveAgreements.In(state)
           from grant in agreement.Grants
           where grant.Effect == GrantEffect.Allow && grant.Use != GrantUse.Input && Enum.IsDefined(grant.Transform)
           let unfit = GrantExpansion.Named(grant, state.Catalogue).FirstOrDefault(e => !TransformFit.Fits(grant.Transform, e.Shape.Form))
           where unfit is not null
           select new AccessProblem("GRANT_TRANSFORM", LiveAgreements.Name(agreement, grant), Message(grant.Transform, unfit));

    private static string Message(Transform transform, CatalogueEntry unfit)
        => $"`{WireName.Of(transform)}` cannot be applied to `{unfit.Coordinate}`, whose values are of the form `{WireName.Of(unfit.Shape.Form)}`; expected {TransformFit.Expected(transform)}.";
}
