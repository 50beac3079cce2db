namespace Eap.Platform.Setup;

/// <summary>Settings section <c>SetupState</c>: how the site began.</summary>
public sealed class SetupState
{
    /// <summary>The recipe it began with; null: not set up.</summary>
    public string? Recipe { get; set; }

    /// <summary>When.</summary>
    public DateTime? SetUpUtc { get; set; }
}
