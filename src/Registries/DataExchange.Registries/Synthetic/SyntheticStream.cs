namespace DataExchange.Registries.Synthetic;

/// <summary>The kinds of row that the kit draws; other registries open streams from 100 on.</summary>
internal static class SyntheticStream
{
    public const int Permutation = 1;
    public const int Family = 2;
    public const int Person = 3;
    public const int PersonDetail = 4;
    public const int Home = 5;
    public const int Parcel = 6;
    public const int Organisation = 7;
    public const int Flaw = 8;
}
