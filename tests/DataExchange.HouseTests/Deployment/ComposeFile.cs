using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace DataExchange.HouseTests.Deployment;

/// <summary>docker-compose.yml, read.</summary>
internal static class ComposeFile
{
    public static IReadOnlyDictionary<string, ComposeService> Services()
    {
        var parser = new MergingParser(new Parser(new StringReader(Repository.Read("docker-compose.yml"))));
        var document = new DeserializerBuilder().IgnoreUnmatchedProperties().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<string, object>>(parser);
        return ((Dictionary<object, object>)document["services"]).ToDictionary(
            s => (string)s.Key, s => ComposeService.Of((Dictionary<object, object>)s.Value), StringComparer.Ordinal);
    }
}
