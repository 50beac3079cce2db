namespace Eap.Workflows.Admin.Running;

/// <summary>A page of instances.</summary>
/// <param name="Query">The filter as typed.</param>
/// <param name="Rows">The instances, newest first.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="Titles">Titles of what they are about, by id, as far as the current person may open it.</param>
/// <param name="Types">Types to choose from: id and name.</param>
public sealed record InstanceListPage(InstanceQuery Query, IReadOnlyList<InstanceRow> Rows, long? Next, IReadOnlyDictionary<string, string> Titles, IReadOnlyList<(string Id, string Name)> Types);
