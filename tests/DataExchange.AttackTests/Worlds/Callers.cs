using DataExchange.Access.Agreements;

namespace DataExchange.AttackTests.Worlds;

/// <summary>Who asks in the attack suite, and what they are granted.</summary>
internal static class Callers
{
    /// <summary>The catalogue's caller: agency HOUSING, purpose ELIGIBILITY.</summary>
    public const string Housing = "VN:GOV:H29:housing";

    /// <summary>Another client with rights of its own, on what <see cref="Housing"/> is denied.</summary>
    public const string Investigator = "VN:GOV:H30:investigator";

    /// <summary>A registered client without an agreement.</summary>
    public const string Nobody = "VN:GOV:H31:nobody";

    public const string Purpose = "ELIGIBILITY";

    public static IReadOnlyList<string> HousingCoordinates { get; } =
    [
        "Query.*", "Mutation.updateName", "Subscription.citizenChanged", "Citizen.id", "Citizen.name", "Citizen.mother", "Citizen.isAdult", "Citizen.taxBand", "Citizen.benefitClass",
        "Citizen.benefits", "Citizen.vehicles", "Citizen.assessments", "Citizen.dossier", "CitizenDossier.note", "Minor.id", "Minor.name", "Minor.guardian", "Minor.dossier", "MinorDossier.mark", "Guest.id", "Guest.name", "Vehicle.plate", "Vehicle.keeper", "Benefit.code", "Benefit.citizen",
        "Assessment.number", "Assessment.year", "Assessment.payer", "Assessment.relief",
    ];

    public static IReadOnlyList<string> EverythingCoordinates { get; } =
    [
        "Query.*", "Mutation.*", "Subscription.*", "Citizen.*", "CitizenDossier.*", "Minor.*", "MinorDossier.*", "Guest.*", "GuestDossier.*", "Vehicle.*", "Conviction.*", "Benefit.*", "Assessment.*", "CitizensAggregate.*", "IntAggregate.*",
    ];

    public static Grant[] Allow(params IEnumerable<string> coordinates) => [.. coordinates.Select(c => new Grant(c, "1"))];

    /// <summary>The grants of a system unless a test says otherwise.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Grant>> Usual { get; } = new Dictionary<string, IReadOnlyList<Grant>>
    {
        [Housing] = Allow(HousingCoordinates),
        [Investigator] = Allow(EverythingCoordinates),
    };

    /// <summary>The usual grants, with others for <see cref="Housing"/>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Grant>> With(params IEnumerable<Grant> housing) =>
        new Dictionary<string, IReadOnlyList<Grant>>(Usual) { [Housing] = [.. housing] };
}
