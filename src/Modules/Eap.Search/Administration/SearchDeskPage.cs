using Eap.Search.Rebuilding;
using Eap.Search.Statistics;

namespace Eap.Search.Administration;

/// <summary>The search on the desk.</summary>
/// <param name="Documents">How many items readers can find.</param>
/// <param name="Published">How many they should be able to find: public, published, with an address.</param>
/// <param name="Rebuild">The last rebuild; null when there was none.</param>
/// <param name="Days">The last days on which was searched, newest first.</param>
public sealed record SearchDeskPage(int Documents, int Published, RebuildState? Rebuild, IReadOnlyList<SearchDay> Days);
