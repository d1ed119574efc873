namespace DataExchange.Registries.Synthetic;

/// <summary>What a person is in the family of five that its index belongs to.</summary>
public enum FamilyRole
{
    /// <summary>Husband and head of the household.</summary>
    Husband,

    /// <summary>Wife.</summary>
    Wife,

    /// <summary>A child of husband and wife.</summary>
    Child,

    /// <summary>The husband's father.</summary>
    Grandfather,

    /// <summary>An adult of another household who is related to nobody.</summary>
    Lodger,
}
