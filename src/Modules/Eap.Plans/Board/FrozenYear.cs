using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Eap.Platform.Data;

namespace Eap.Plans.Board;

/// <summary>A frozen year as it is read back.</summary>
/// <param name="Freeze">The row.</param>
/// <param name="Figures">What stood there.</param>
/// <param name="IsIntact">False: the text is not the one that was stored.</param>
public sealed record FrozenYear(YearFreeze Freeze, IReadOnlyList<FrozenFigure> Figures, bool IsIntact)
{
    private Dictionary<(string, string), FrozenFigure> ByKey => field ??= Figures.ToDictionary(figure => (figure.Key, figure.OrganizationId));

    /// <summary>What a figure was; null when it did not stand there.</summary>
    public FrozenFigure? Find(string key, string organizationId) => ByKey.GetValueOrDefault((key, organizationId));

    /// <summary>Reads a row.</summary>
    public static FrozenYear Read(YearFreeze freeze) => new(freeze, JsonSerializer.Deserialize<List<FrozenFigure>>(freeze.Figures) ?? [], HashOf(freeze.Figures) == freeze.Sha256);

    /// <summary>Figures as they are stored.</summary>
    public static string Write(IReadOnlyList<FrozenFigure> figures) => JsonSerializer.Serialize(figures, JOptions.Default);

    /// <summary>Its SHA-256.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
