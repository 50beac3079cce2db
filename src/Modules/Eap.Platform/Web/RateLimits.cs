using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform.Web;

/// <summary>
/// Limits on posts: per account for those signed in, generous per address for others (a factory may share one). Reading is never limited.
/// </summary>
public static class RateLimits
{
    internal static IServiceCollection AddSiteRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perAccount = configuration.GetValue("RateLimits:PostsPerMinutePerAccount", 240);
        var perAddress = configuration.GetValue("RateLimits:PostsPerMinutePerAddress", 600);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            {
                if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return RateLimitPartition.GetNoLimiter("");
                var account = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
                return account is null ? Window($"ip:{context.Connection.RemoteIpAddress}", perAddress) : Window($"user:{account}", perAccount);
            });
        });
    }

    private static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
    });
}
