namespace DataExchange.Access.Demonstration;

/// <summary>The people of the demonstration whose consents are told of. Synthetic.</summary>
public static class DemonstrationPeople
{
    /// <summary>Nguyễn Văn An, who has consented to all but the annual income.</summary>
    public const string An = "001085012345";

    /// <summary>Trần Thị Bình, who has consented and withdrawn.</summary>
    public const string Binh = "079192067890";

    /// <summary>Lê Thị Cúc, who has never been asked.</summary>
    public const string Cuc = "048304112233";
}
