using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform.Web;

/// <summary>
/// Limits on posts: per account for those signed in, generous per address for others (a factory may share one). Reading is not limited,
/// but for pages that look one thing up in a register and say so by <see cref="LookUps"/>.
/// </summary>
public static class RateLimits
{
    /// <summary>The policy of pages that look one thing up: nobody reads a register empty by trying numbers.</summary>
    public const string LookUps = "look-ups";

    /// <summary>The policy of posts anybody may write without an account: more in a minute than people of one building write.</summary>
    public const string Intake = "intake";

    internal static IServiceCollection AddSiteRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perAccount = configuration.GetValue("RateLimits:PostsPerMinutePerAccount", 240);
        var perAddress = configuration.GetValue("RateLimits:PostsPerMinutePerAddress", 600);
        var lookUps = configuration.GetValue("RateLimits:LookUpsPerMinutePerAddress", 120);
        var intake = configuration.GetValue("RateLimits:IntakePerMinutePerAddress", 20);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(LookUps, context => Window($"look-up:{context.Connection.RemoteIpAddress}", lookUps));
            options.AddPolicy(Intake, context => Window($"intake:{context.Connection.RemoteIpAddress}", intake));
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
