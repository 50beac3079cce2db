using Eap.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Data;

/// <summary>
/// The entities of all modules: every <see cref="IEntityTypeConfiguration{T}"/> of a module's assembly joins the one site model.
/// </summary>
public sealed class SiteModel(ModuleCatalog modules)
{
    /// <summary>Tells models of different module sets apart; two hosts may live in one process (tests do).</summary>
    public string Key { get; } = string.Join('|', modules.All.Select(module => module.Id));

    internal void Configure(ModelBuilder builder)
    {
        foreach (var module in modules.All) builder.ApplyConfigurationsFromAssembly(module.Assembly);
    }
}
