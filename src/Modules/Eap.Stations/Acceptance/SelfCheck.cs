using System.Text.Json.Serialization;
using Eap.Platform.Text;

namespace Eap.Stations.Acceptance;

/// <summary>A check with the unit's own word.</summary>
public sealed class SelfCheck
{
    /// <summary>Most characters of <see cref="Evidence"/>.</summary>
    public const int MostEvidence = 300;

    /// <summary>Its id in the standard.</summary>
    public string Id { get; set; } = "";

    /// <summary>What is asked.</summary>
    public string Title { get; set; } = "";

    /// <summary>It is so; false: not yet; null: not answered.</summary>
    public bool? IsMet { get; set; }

    /// <summary>What shows it.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Something was written about it.</summary>
    [JsonIgnore]
    public bool IsAnswered => IsMet is not null || Evidence.Length > 0;

    /// <summary>做到了, 还没有, 没有填; with what shows it.</summary>
    [JsonIgnore]
    public string Words => Word(IsMet) + (Evidence.Length > 0 ? $"，{Evidence}" : "");

    /// <summary>True for a file named after this check: its name begins with the id, as in “2 值班表.jpg”.</summary>
    public bool IsShownBy(string fileName)
    {
        var name = FullWidth.Fold(fileName).TrimStart();
        return name.StartsWith(Id, StringComparison.OrdinalIgnoreCase) && (name.Length == Id.Length || !char.IsAsciiLetterOrDigit(name[Id.Length]));
    }

    private static string Word(bool? isMet) => isMet switch { true => "做到了", false => "还没有", null => "没有填" };
}
