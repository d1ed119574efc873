namespace DataExchange.Registries.Reference;

/// <summary>The three groups of land by purpose (Land Law 31/2024, article 9).</summary>
public enum LandUseGroup
{
    /// <summary>Agricultural [nhóm đất nông nghiệp, NNP].</summary>
    Agricultural,

    /// <summary>Non-agricultural [nhóm đất phi nông nghiệp, PNN].</summary>
    NonAgricultural,

    /// <summary>Unused [nhóm đất chưa sử dụng, CSD].</summary>
    Unused,
}
