using Eap.Contents.Comparison;
using Eap.Contents.Model;

namespace Eap.Contents.Admin;

/// <summary>The history of an item.</summary>
/// <param name="Item">Its newest version.</param>
/// <param name="Versions">All versions, newest first.</param>
/// <param name="Before">The first of two compared.</param>
/// <param name="After">The second.</param>
/// <param name="Differences">What differs.</param>
/// <param name="MayEdit">The person may bring a version back.</param>
/// <param name="Rule">For a type that is submitted instead of published.</param>
public sealed record ContentHistoryPage(ContentItem Item, IReadOnlyList<ContentItem> Versions, ContentItem? Before, ContentItem? After, IReadOnlyList<FieldDifference> Differences, bool MayEdit, DeskRule? Rule);
