namespace Eap.Portal.Help;

/// <summary>Settings section: what helps to notice that somebody needs help now.</summary>
public sealed class HelpSettings
{
    /// <summary>Words in a search that bring the help card above all results; editors keep the list.</summary>
    public List<string> DistressPhrases { get; set; } = [];

    /// <summary>The city's name, for texts; null when it is not set.</summary>
    public string? City { get; set; }
}
