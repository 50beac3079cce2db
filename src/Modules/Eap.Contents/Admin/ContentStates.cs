namespace Eap.Contents.Admin;

/// <summary>The states in Chinese, and their badges.</summary>
public static class ContentStates
{
    /// <summary>All, in the order they are offered.</summary>
    public static readonly IReadOnlyList<(ContentState State, string Title, string Badge)> All =
    [
        (ContentState.Draft, "草稿", "draft"), (ContentState.Published, "已发布", "published"), (ContentState.Changed, "有未发布修改", "changed"), (ContentState.Withdrawn, "已撤下", "withdrawn"),
    ];

    /// <summary>For people.</summary>
    public static string Title(ContentState state) => All.First(entry => entry.State == state).Title;

    /// <summary>Class of the badge.</summary>
    public static string Badge(ContentState state) => All.First(entry => entry.State == state).Badge;

    /// <summary>From what the rows say.</summary>
    /// <param name="published">The latest version is published.</param>
    /// <param name="hasPublished">Some version is published.</param>
    /// <param name="wasPublished">Some version was published once.</param>
    public static ContentState Of(bool published, bool hasPublished, bool wasPublished) =>
        published ? ContentState.Published : hasPublished ? ContentState.Changed : wasPublished ? ContentState.Withdrawn : ContentState.Draft;
}
