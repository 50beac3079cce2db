using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Eap.Platform.Data;

/// <summary>
/// SQLite only: the connection a request's context opens for its first query stays open until the request is done. EF would open one for every query, and
/// among many readers the lock of the connection pool is where they all wait. PostgreSQL's pool is limited: there nobody holds what is not in use.
/// </summary>
internal sealed class OneConnectionPerRequest(IHttpContextAccessor accessor) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Hold(eventData);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Hold(eventData);
        return Task.CompletedTask;
    }

    // It is open already: this only counts one more who wants it so. The context lets go of it when it goes back to its pool.
    private void Hold(ConnectionEndEventData eventData)
    {
        if (accessor.HttpContext is not null) eventData.Context?.Database.OpenConnection();
    }
}
