using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DataExchange.AttackTests.Worlds;

/// <summary>
/// Makes the values of a world: unique for each cell, the same in every run, and different between two worlds in the coordinates that are to differ.
/// </summary>
/// <param name="salt">What tells the worlds apart.</param>
/// <param name="varies">Whether worlds differ in the cell of a coordinate and a row.</param>
internal sealed class CanaryMint(string salt, Func<string, string, bool> varies)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private readonly List<Canary> _minted = [];

    public IReadOnlyList<Canary> Minted => _minted;

    /// <summary>A text of fourteen capitals and digits.</summary>
    public string Text(string coordinate, string key) =>
        Keep(coordinate, key, "KX" + string.Concat(Hash(coordinate, key).Take(12).Select(b => Letters[b % Letters.Length])));

    /// <summary>A number of nine digits.</summary>
    public int Number(string coordinate, string key)
    {
        var number = 200_000_000 + (int)(BitConverter.ToUInt32(Hash(coordinate, key)) % 700_000_000);
        Keep(coordinate, key, number.ToString(CultureInfo.InvariantCulture));
        return number;
    }

    /// <summary>A day of a century that nothing else here speaks of.</summary>
    public string Date(string coordinate, string key)
    {
        var hash = Hash(coordinate, key);
        return Keep(coordinate, key, string.Create(CultureInfo.InvariantCulture, $"1{4 + (hash[0] % 3)}{hash[1] % 100:00}-{1 + (hash[2] % 12):00}-{1 + (hash[3] % 28):00}"));
    }

    private string Keep(string coordinate, string key, string text)
    {
        _minted.Add(new Canary(coordinate, key, text));
        return text;
    }

    private byte[] Hash(string coordinate, string key) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{(varies(coordinate, key) ? salt : "same")}|{coordinate}|{key}"));
}
