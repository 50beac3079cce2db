namespace Eap.Awards.Earlier;

/// <summary>What the desk types of an earlier list.</summary>
public sealed class EarlierForm
{
    /// <summary>Code of the title.</summary>
    public string? Title { get; set; }

    /// <summary>The year it was given for.</summary>
    public string? Year { get; set; }

    /// <summary>The document.</summary>
    public string? Source { get; set; }

    /// <summary>The day of the decision, as <c>2017-12-05</c>.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>One holder a line: the name, and after a comma or a tab the unit.</summary>
    public string? Lines { get; set; }
}
