using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Eap.Platform.Data;

// EF keeps one model per context type; ours also depends on the modules and the engine.
internal sealed class SiteModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), ((SiteDbContext)context).ModelKey, context.Database.ProviderName, designTime);
}
