namespace EapSite.Architecture.Tests.Floors;

/// <summary>One module names another.</summary>
/// <param name="From">Who.</param>
/// <param name="To">Whom.</param>
/// <param name="Source">Where it was read: project file, dependency file, compiled assembly.</param>
internal sealed record ModuleReference(string From, string To, string Source);
