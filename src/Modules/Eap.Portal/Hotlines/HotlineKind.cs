namespace Eap.Portal.Hotlines;

/// <summary>Kinds of lines, as content files name them.</summary>
public static class HotlineKind
{
    /// <summary>全国热线</summary>
    public const string National = "National";

    /// <summary>本市热线</summary>
    public const string City = "City";

    /// <summary>紧急电话: danger to life</summary>
    public const string Emergency = "Emergency";

    /// <summary>Each with its Chinese name, in the order they are offered.</summary>
    public static readonly IReadOnlyList<(string Value, string Text)> All = [(National, "全国热线"), (City, "本市热线"), (Emergency, "紧急电话")];

    /// <summary>True for a known kind.</summary>
    public static bool IsKnown(string? kind) => All.Any(known => known.Value == kind);
}
