namespace DataExchange.Registries.Documents.Exchange;

/// <summary>What kind of thing a document is about.</summary>
internal enum SubjectKind
{
    /// <summary>A person, by personal identification number.</summary>
    Citizen = 1,

    /// <summary>A parcel, by its identifier.</summary>
    LandParcel = 2,

    /// <summary>An organisation, by tax code.</summary>
    Organisation = 3,
}
