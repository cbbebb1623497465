import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { routerBase } from "./components/base.ts";
import { aroundNavigation, watchNavigation } from "./components/navigation.ts";
import { catalogueQuery, queryClient } from "./components/queries.ts";
import { SiteRouter } from "./components/SiteRouter.tsx";
import { Visitor } from "./components/Visitor.tsx";
import { App } from "./pages/App.tsx";
import "./styles.css";

watchNavigation();
void queryClient.prefetchQuery(catalogueQuery);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SiteRouter base={routerBase} aroundNav={aroundNavigation}>
        <Visitor>
          <App />
        </Visitor>
      </SiteRouter>
    </QueryClientProvider>
  </StrictMode>,
);
