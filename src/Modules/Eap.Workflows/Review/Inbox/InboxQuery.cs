namespace Eap.Workflows.Review.Inbox;

/// <summary>The filter of the inbox as chosen.</summary>
public sealed class InboxQuery
{
    /// <summary>open (default), claimed (by me), done (by me).</summary>
    public string? Show { get; set; }

    /// <summary>Name of a content type; null for all.</summary>
    public string? Type { get; set; }

    /// <summary>Only what is overdue.</summary>
    public bool Overdue { get; set; }

    /// <summary>Which page of the list, from 1.</summary>
    public int PageNumber { get; set; } = 1;
}
