namespace Eap.Plans.Rules;

/// <summary>One thing that is so or not, with its evidence.</summary>
/// <param name="Id">Its stable id within the standard: <c>A1</c>.</param>
/// <param name="Title">What is asked, in our own words.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="IsExistenceOnly">Only that the thing exists is shown, never what is in it: record books, workers' files.</param>
public sealed record StandardCheck(string Id, string Title, string Evidence, bool IsExistenceOnly = false);
