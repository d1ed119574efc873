using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Tax.Assessment;
using DataExchange.Registries.Tax.Data;

namespace DataExchange.Registries.Tax.Schema;

/// <summary>`Citizen`, as the tax registry knows persons; any valid key has one, with a null profile for those it does not know.</summary>
internal static class CitizenBinding
{
    /// <summary>Binds the type; profiles are one command for all persons of the level.</summary>
    public static ServerSchemaBuilder AddCitizens(this ServerSchemaBuilder builder, TaxpayerReader taxpayers, TimeProvider time) => builder
        .Object<TaxedCitizen>("Citizen", citizen => citizen
            .Entity((representations, _, _) => new ValueTask<IReadOnlyList<TaxedCitizen?>>([.. representations.Select(Read)]))
            .Batch("taxProfile", (citizens, context, cancellationToken) => new ValueTask<IReadOnlyList<TaxpayerRow?>>(
                taxpayers.ProfilesAsync([.. citizens.Select(c => c.PersonalId)], context.Selection.Names, cancellationToken)))
            .Field("landTaxDue", (c, context) => LandTaxDue(c, context, time)));

    private static TaxedCitizen Read(Representation representation) =>
        new(representation.Get<string>("personalId")!, representation.Get<decimal?>("ownedAreaSquareMetres"));

    private static Amount? LandTaxDue(TaxedCitizen citizen, FieldContext context, TimeProvider time)
    {
        var currentYear = TaxCalendar.CurrentYear(time);
        return Amount.Dong(LandTax.OfOwnedArea(citizen.OwnedAreaSquareMetres, context.Argument<int?>("year") ?? currentYear, currentYear));
    }
}
