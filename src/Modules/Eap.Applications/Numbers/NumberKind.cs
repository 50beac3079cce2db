namespace Eap.Applications.Numbers;

/// <summary>What a public number stands on.</summary>
public enum NumberKind
{
    /// <summary>A plaque (牌匾) at a door.</summary>
    Plaque,

    /// <summary>A certificate (证书) of a unit or a person.</summary>
    Certificate,
}
