namespace Eap.Contents.Definitions;

/// <summary>On a field: its value is encrypted, masked, its reading logged.</summary>
public sealed class ProtectedFieldSettings
{
    /// <summary>True for a protected field.</summary>
    public bool IsProtected { get; set; }
}
