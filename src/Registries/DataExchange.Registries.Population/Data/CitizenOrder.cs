namespace DataExchange.Registries.Population.Data;

/// <summary>How citizens are ordered.</summary>
/// <param name="Field">personalId, fullName or dateOfBirth.</param>
/// <param name="Descending">From the end.</param>
internal readonly record struct CitizenOrder(string Field, bool Descending)
{
    /// <summary>By personal id.</summary>
    public static CitizenOrder Default { get; } = new("personalId", false);
}
