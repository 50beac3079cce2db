namespace Eap.Awards.Publicity;

/// <summary>An objection as the browser sent it.</summary>
public sealed class ObjectionForm
{
    /// <summary>The form's own secret: sent twice, it is one objection, and the code comes from it.</summary>
    public string? Key { get; set; }

    /// <summary>The nomination it is about; empty: the list as a whole.</summary>
    public string? About { get; set; }

    /// <summary><c>yes</c>: by name.</summary>
    public string? Named { get; set; }

    /// <summary>Who objects.</summary>
    public string? Name { get; set; }

    /// <summary>How to reach them.</summary>
    public string? Contact { get; set; }

    /// <summary>What they object, and what shows it.</summary>
    public string? Text { get; set; }
}
