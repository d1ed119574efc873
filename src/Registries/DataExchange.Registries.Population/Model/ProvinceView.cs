using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Population.Model;

/// <summary>A province of today: the schema's <c>Province</c>.</summary>
internal sealed record ProvinceView(Province Province)
{
    private static readonly FrozenDictionary<string, ProvinceView> ByCode =
        ProvinceTable.Current.ToFrozenDictionary(province => province.Code, province => new ProvinceView(province), StringComparer.Ordinal);

    public static IReadOnlyList<ProvinceView> All { get; } = [.. ProvinceTable.Current.Select(province => ByCode[province.Code])];

    public string Code => Province.Code;

    public string Name => Province.Name;

    public int CommuneCount => Province.CommuneCount;

    public ImmutableArray<Commune> Communes => CommuneTable.OfProvince(Code);

    public static ProvinceView? Find(string code) => ByCode.GetValueOrDefault(code);
}
